/**
 * What a person wrote, in line with words of ours: it reads in its own direction,
 * and no mark in it turns or moves the words beside it.  [UI257]
 */
export const WrittenText = ({ text }: { readonly text: string }) => <bdi>{text}</bdi>
