/**
 * The passkeys of this tablet on their page: listed, added, taken away.  [UI203 UN20]
 */
import { useCallback, useEffect, useState } from 'preact/hooks'
import {
  type AddFault,
  addPasskey,
  type Passkey,
  readPasskeys,
  removePasskey,
} from '../../../session/passkeys/keep-passkeys.ts'
import { useApp, useOpen } from '../app-model.ts'

export interface Passkeys {
  /** Undefined while it is looked; false where there is nothing to add. */
  readonly isOffered: boolean | undefined
  readonly list: readonly Passkey[]
  readonly busy: boolean
  /** The last thing that was done, for the words. */
  readonly did: { readonly what: 'added' | 'removed'; readonly name: string } | undefined
  add(wish: { readonly passphrase: string; readonly name: string }): Promise<AddFault | undefined>
  remove(passkey: Passkey): Promise<void>
}

export function usePasskeys(): Passkeys {
  const { device } = useApp().deps
  const { session } = useOpen().workspace
  const [isOffered, setOffered] = useState<boolean>()
  const [list, setList] = useState<readonly Passkey[]>([])
  const [busy, setBusy] = useState(false)
  const [did, setDid] = useState<Passkeys['did']>()
  const look = useCallback(
    async () => setList(await readPasskeys(device, session)),
    [device, session],
  )
  useEffect(() => {
    void look()
    void (async () => setOffered((await device.authenticator?.canSeal()) ?? false))()
  }, [look, device])
  return {
    isOffered,
    list,
    busy,
    did,
    async add(wish) {
      setBusy(true)
      setDid(undefined)
      try {
        const added = await addPasskey(device, session, wish)
        if (!added.ok) return added.error
        setDid({ what: 'added', name: wish.name })
        await look()
        return undefined
      } finally {
        setBusy(false)
      }
    },
    async remove(passkey) {
      await removePasskey(device, passkey)
      setDid({ what: 'removed', name: passkey.name })
      await look()
    },
  }
}
