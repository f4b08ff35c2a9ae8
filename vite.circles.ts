/**
 * Ends a build in which files need each other: one of them would run first, find
 * nothing of the other, and the app would not start.  [SW5]
 */
import type { Plugin } from 'vite'

export function refuseCircles(): Plugin {
  return {
    name: 'refuse-circles',
    apply: 'build',
    generateBundle(_, files) {
      const needs = new Map(
        Object.values(files).flatMap((file) =>
          file.type === 'chunk' ? [[file.fileName, file.imports] as const] : [],
        ),
      )
      const circles = findCircles(needs)
      if (circles.length > 0) {
        this.error(`files of the build need each other: ${circles.join('; ')}. See CHUNKS.`)
      }
    },
  }
}

/** "a > b > a", for each circle of files, by what each file needs before it runs. */
export function findCircles(needs: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (name: string, path: readonly string[]) => {
    if (path.includes(name)) circles.push([...path.slice(path.indexOf(name)), name].join(' > '))
    else if (!done.has(name)) {
      for (const needed of needs.get(name) ?? []) visit(needed, [...path, name])
      done.add(name)
    }
  }
  for (const name of needs.keys()) visit(name, [])
  return circles
}
