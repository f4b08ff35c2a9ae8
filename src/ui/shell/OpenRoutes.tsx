/**
 * Which page stands at which address.
 *
 * Addresses hold random ids and nothing else: they are written into the
 * browser's history in clear.
 */
import { Route, Router } from 'preact-iso'
import { AlreadyEnrolled } from './AlreadyEnrolled.tsx'
import { Home } from './Home.tsx'
import { LazyScreen } from './LazyScreen.tsx'
import { LeadScreen } from './LeadScreen.tsx'
import { NotFound } from './NotFound.tsx'
import { canSeeBoard, canSetUp } from './roles.ts'
import { screens } from './screens.ts'

/** Screens that not every role is shown, with who is. */
const LEAD_SCREENS = [
  { path: '/board', screen: screens.board, may: canSeeBoard },
  { path: '/board/panel', screen: screens.panel, may: canSeeBoard },
  { path: '/board/evidence', screen: screens.evidence, may: canSeeBoard },
  { path: '/board/parked', screen: screens.parked, may: canSetUp },
  { path: '/board/ratings', screen: screens.ratings, may: canSeeBoard },
  { path: '/examples', screen: screens.examples, may: canSeeBoard },
  { path: '/report', screen: screens.report, may: canSeeBoard },
  { path: '/report/pages', screen: screens.reportPages, may: canSeeBoard },
  { path: '/report/comparison', screen: screens.comparison, may: canSeeBoard },
  { path: '/report/archive', screen: screens.archive, may: canSeeBoard },
  { path: '/set-up', screen: screens.setUp, may: canSetUp },
  { path: '/set-up/new', screen: screens.newInspection, may: canSetUp },
  { path: '/set-up/samples', screen: screens.samples, may: canSetUp },
  { path: '/set-up/sample', screen: screens.sample, may: canSetUp },
  { path: '/set-up/people', screen: screens.people, may: canSetUp },
  { path: '/set-up/allocation', screen: screens.allocation, may: canSetUp },
  { path: '/set-up/appointments', screen: screens.appointments, may: canSetUp },
  { path: '/set-up/import', screen: screens.importList, may: canSetUp },
  { path: '/set-up/editions', screen: screens.editions, may: canSetUp },
  { path: '/set-up/end', screen: screens.end, may: canSetUp },
  { path: '/set-up/version', screen: screens.editionChange, may: canSetUp },
] as const

export function OpenRoutes() {
  return (
    <Router>
      <Route path="/" component={Home} />
      <Route path="/cases" component={LazyScreen} screen={screens.cases} />
      <Route path="/case/:stream/:rest*" component={LazyScreen} screen={screens.casePage} />
      <Route path="/conflicts/:stream?" component={LazyScreen} screen={screens.conflicts} />
      <Route path="/sync" component={LazyScreen} screen={screens.sync} />
      <Route path="/copies" component={LazyScreen} screen={screens.copies} />
      <Route path="/diagnostics" component={LazyScreen} screen={screens.diagnostics} />
      <Route path="/search" component={LazyScreen} screen={screens.search} />
      <Route path="/ready" component={LazyScreen} screen={screens.ready} />
      <Route path="/way-in" component={LazyScreen} screen={screens.wayIn} />
      <Route path="/enrol" component={AlreadyEnrolled} />
      {LEAD_SCREENS.map(({ path, screen, may }) => (
        <Route key={path} path={path} component={LeadScreen} screen={screen} may={may} />
      ))}
      <Route default component={NotFound} />
    </Router>
  )
}
