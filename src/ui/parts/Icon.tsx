/**
 * The icons, drawn inline: no file is asked for, and `currentColor` follows dark
 * and forced colours.
 *
 * An icon never speaks alone: it is hidden from screen readers and stands beside
 * its word.
 */
const SHAPES = {
  tick: 'M4.5 12.5 10 18 19.5 6.5',
  cross: 'M6 6l12 12M18 6 6 18',
  left: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
  down: 'M5 9l7 7 7-7',
  undo: 'M9 5 4 10l5 5M4.5 10H15a5 5 0 0 1 0 10h-3',
  redo: 'M15 5l5 5-5 5M19.5 10H9a5 5 0 0 0 0 10h3',
  note: 'M5 4h14v11l-5 5H5zM14 20v-5h5M8.5 8.5h7M8.5 12h5',
  warning: 'M12 3.5 22 20.5H2zM12 9.5v5M12 17v1',
  info: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18M12 11v6M12 7v1',
  split: 'M4 4l8 8v8M20 4l-8 8',
  away: 'M4 12h14M12 6l6 6-6 6M4 5v14',
  parked: 'M6 4h12v16H6zM10 8v8M14 8v8',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M15.5 15.5 21 21',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  plus: 'M12 5v14M5 12h14',
  send: 'M12 20V5M5.5 11 12 4.5 18.5 11',
  clock: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18M12 7v5l3.5 2',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4 21c0-4 3.5-6.5 8-6.5s8 2.5 8 6.5',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  flag: 'M6 21V4h11l-2 4 2 4H6',
  jot: 'M4 18l4-1L19 6l-3-3L5 14zM13 20h7',
  grip: 'M9 5v1M15 5v1M9 11.5v1M15 11.5v1M9 18v1M15 18v1',
  ring: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16',
} as const

export type IconName = keyof typeof SHAPES

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[name]} />
    </svg>
  )
}
