/**
 * Authenticators that are not there: the browser's own, by the debugging protocol,
 * so that the whole of WebAuthn below them is the real one. Another debugging session
 * that ends on the same page takes them away: look into no heap meanwhile.
 */
import type { Page } from 'playwright-core'

export interface VirtualKey {
  /** Whether its person is seen when it asks. */
  seesPerson(isSeen: boolean): Promise<void>
  /** Forgets every credential. */
  forget(): Promise<void>
  remove(): Promise<void>
}

export interface VirtualKeys {
  add(wish: { transport: 'internal' | 'usb'; hasPrf?: boolean }): Promise<VirtualKey>
}

export async function startVirtualKeys(page: Page): Promise<VirtualKeys> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable', { enableUI: false })
  return {
    async add({ transport, hasPrf = true }) {
      const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          ctap2Version: 'ctap2_1',
          transport,
          hasPrf,
          hasResidentKey: true,
          hasUserVerification: true,
          automaticPresenceSimulation: true,
          isUserVerified: true,
        },
      })
      return {
        async seesPerson(isUserVerified) {
          await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
        },
        async forget() {
          await session.send('WebAuthn.clearCredentials', { authenticatorId })
        },
        async remove() {
          await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })
        },
      }
    },
  }
}
