/** The bundled name lists, for the tests of this folder. */
import { loadNameLists } from '../../../../src/domain/names/load-name-lists.ts'

const loaded = await loadNameLists()
if (!loaded.ok) throw new Error(loaded.error.kind)
export const lists = loaded.value
