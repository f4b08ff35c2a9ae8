/**
 * The one keeper of this session's copy.
 */
import { useApp, useOpen } from '../app-model.ts'
import { type CopyKeeper, copyKeeperOf } from './copy-keeper.ts'

export function useCopyKeeper(): CopyKeeper {
  const { device, appVersion } = useApp().deps
  const { session } = useOpen().workspace
  return copyKeeperOf({ session, name: device.names.name, appVersion })
}
