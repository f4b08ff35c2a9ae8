/**
 * The few globals that every runtime of ours has and that ES2023 alone does not
 * name. `tsconfig.pure.json` has no DOM and no Node, so a DOM call in `domain`
 * does not compile; text encoding is the one exception.
 */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>
}
declare class TextDecoder {
  constructor(label: 'utf-8', options: { fatal: boolean; ignoreBOM: boolean })
  decode(bytes: Uint8Array): string
}
