/**
 * The forty corruptions of the test plan (D10): each kind of damage on each kind
 * of file that a browser keeps for us.  [LO1]
 */
import {
  type Corruption,
  type Damage,
  damageOf,
  deleteAll,
  deleteFolder,
  swapOf,
  type Target,
} from './damage.ts'

const flip = (bytes: number, at: number): Damage => ({ how: 'flip', bytes, at })
const cut = (at: number): Damage => ({ how: 'cut', at })
const ZERO: Damage = { how: 'zero-header' }
const GONE: Damage = { how: 'delete' }

const all = (target: Target, damages: readonly Damage[]): Corruption[] =>
  damages.map((damage) => damageOf(target, damage))

const EVERY_WAY: readonly Damage[] = [
  ...[flip(1, 0.1), flip(1, 0.5), flip(1, 0.9), flip(4096, 0.25), flip(4096, 0.75)],
  ...[cut(0), cut(0.5), cut(0.95), ZERO, GONE],
]

export const CORRUPTIONS: readonly Corruption[] = [
  ...all('log', EVERY_WAY),
  ...all('table', EVERY_WAY),
  ...all('manifest', [flip(1, 0.5), cut(0.5), ZERO, GONE]),
  ...all('current', [flip(1, 0.5), cut(0), GONE]),
  ...[swapOf('log', 'table'), swapOf('log', 'manifest'), swapOf('manifest', 'current')],
  deleteAll(['log', 'table']),
  deleteFolder('delete the whole of IndexedDB', 'IndexedDB'),
  ...all('marks', [flip(4096, 0.25), GONE]),
  deleteFolder('delete the whole of localStorage', 'Local Storage'),
  ...all('journal', [flip(1, 0.5), flip(4096, 0.25), cut(0.5), GONE]),
  deleteFolder('delete the whole of OPFS', 'File System'),
]
