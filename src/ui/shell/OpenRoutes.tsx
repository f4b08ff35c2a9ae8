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

export function OpenRoutes() {
  return (
    <Router>
      <Route path="/" component={Home} />
      <Route path="/cases" component={LazyScreen} screen={screens.cases} />
      <Route path="/case/:stream/:rest*" component={LazyScreen} screen={screens.casePage} />
      <Route path="/conflicts/:stream?" component={LazyScreen} screen={screens.conflicts} />
      <Route path="/sync" component={LazyScreen} screen={screens.sync} />
      <Route path="/search" component={LazyScreen} screen={screens.search} />
      <Route path="/ready" component={LazyScreen} screen={screens.ready} />
      <Route path="/enrol" component={AlreadyEnrolled} />
      <Route path="/board" component={LeadScreen} screen={screens.board} may={canSeeBoard} />
      <Route path="/board/panel" component={LeadScreen} screen={screens.panel} may={canSeeBoard} />
      <Route
        path="/board/evidence"
        component={LeadScreen}
        screen={screens.evidence}
        may={canSeeBoard}
      />
      <Route
        path="/board/ratings"
        component={LeadScreen}
        screen={screens.ratings}
        may={canSeeBoard}
      />
      <Route path="/examples" component={LeadScreen} screen={screens.examples} may={canSeeBoard} />
      <Route path="/report" component={LeadScreen} screen={screens.report} may={canSeeBoard} />
      <Route
        path="/report/pages"
        component={LeadScreen}
        screen={screens.reportPages}
        may={canSeeBoard}
      />
      <Route
        path="/report/comparison"
        component={LeadScreen}
        screen={screens.comparison}
        may={canSeeBoard}
      />
      <Route
        path="/report/archive"
        component={LeadScreen}
        screen={screens.archive}
        may={canSeeBoard}
      />
      <Route path="/set-up" component={LeadScreen} screen={screens.setUp} may={canSetUp} />
      <Route
        path="/set-up/new"
        component={LeadScreen}
        screen={screens.newInspection}
        may={canSetUp}
      />
      <Route
        path="/set-up/samples"
        component={LeadScreen}
        screen={screens.samples}
        may={canSetUp}
      />
      <Route path="/set-up/sample" component={LeadScreen} screen={screens.sample} may={canSetUp} />
      <Route path="/set-up/people" component={LeadScreen} screen={screens.people} may={canSetUp} />
      <Route
        path="/set-up/allocation"
        component={LeadScreen}
        screen={screens.allocation}
        may={canSetUp}
      />
      <Route
        path="/set-up/appointments"
        component={LeadScreen}
        screen={screens.appointments}
        may={canSetUp}
      />
      <Route
        path="/set-up/import"
        component={LeadScreen}
        screen={screens.importList}
        may={canSetUp}
      />
      <Route
        path="/set-up/editions"
        component={LeadScreen}
        screen={screens.editions}
        may={canSetUp}
      />
      <Route
        path="/set-up/version"
        component={LeadScreen}
        screen={screens.editionChange}
        may={canSetUp}
      />
      <Route default component={NotFound} />
    </Router>
  )
}
