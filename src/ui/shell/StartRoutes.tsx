/**
 * Nobody is enrolled: enrol, or start.
 */
import { useLocation } from 'preact-iso'
import { LazyScreen } from './LazyScreen.tsx'
import { PlainHeader } from './PlainHeader.tsx'
import { Start } from './Start.tsx'
import { screens } from './screens.ts'
import { UpdateNotice } from './UpdateNotice.tsx'

export function StartRoutes({ wasHere }: { wasHere: boolean }) {
  const { path } = useLocation()
  return (
    <>
      <PlainHeader />
      <UpdateNotice />
      {path === '/enrol' ? <LazyScreen screen={screens.enrol} /> : <Start wasHere={wasHere} />}
    </>
  )
}
