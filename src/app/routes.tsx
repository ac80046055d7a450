import { Suspense, type ComponentType, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { CityLayout } from './city/CityLayout';
import { PartNotice } from './city/PartNotice';
import { laterScreen, withPageWords } from './laterScreen';
import { NotFoundScreen } from './NotFoundScreen';
import { screens } from './screens';

const StartScreen = laterScreen(async () => (await screens.Start()).StartScreen);
const SetUpScreen = laterScreen(async () => (await screens.SetUp()).SetUpScreen);
const StartYearScreen = withPageWords(laterScreen(async () => (await screens.StartYear()).StartYearScreen));
const NewSetScreen = withPageWords(laterScreen(async () => (await screens.NewSet()).NewSetScreen));
const OpenFileScreen = withPageWords(laterScreen(async () => (await screens.OpenFile()).OpenFileScreen));
const OverviewScreen = laterScreen(async () => (await screens.Overview()).OverviewScreen);
const PrincipleScreen = laterScreen(async () => (await screens.Principle()).PrincipleScreen);
const FocusScreen = laterScreen(async () => (await screens.Focus()).FocusScreen);
const ProfileScreen = withPageWords(laterScreen(async () => (await screens.Profile()).ProfileScreen));
const AnswersScreen = withPageWords(laterScreen(async () => (await screens.Answers()).AnswersScreen));
const ToFindOutScreen = withPageWords(laterScreen(async () => (await screens.ToFindOut()).ToFindOutScreen));
const ProgressScreen = withPageWords(laterScreen(async () => (await screens.Progress()).ProgressScreen));
const PlanScreen = withPageWords(laterScreen(async () => (await screens.Plan()).PlanScreen));
const FilesScreen = withPageWords(laterScreen(async () => (await screens.Files()).FilesScreen));
const RestoreScreen = withPageWords(laterScreen(async () => (await screens.Restore()).RestoreScreen));
const DepartmentsScreen = withPageWords(laterScreen(async () => (await screens.Departments()).DepartmentsScreen));
const PracticeScreen = withPageWords(laterScreen(async () => (await screens.Practice()).PracticeScreen));
const ShareFileScreen = withPageWords(laterScreen(async () => (await screens.ShareFile()).ShareFileScreen));
const ReportScreen = withPageWords(laterScreen(async () => (await screens.Report()).ReportScreen));
const ReviewScreen = withPageWords(laterScreen(async () => (await screens.Review()).ReviewScreen));
const FinishScreen = withPageWords(laterScreen(async () => (await screens.Finish()).FinishScreen));
const HistoryScreen = withPageWords(laterScreen(async () => (await screens.History()).HistoryScreen));
const WorkshopScreen = withPageWords(laterScreen(async () => (await screens.Workshop()).WorkshopScreen));
const SessionsScreen = withPageWords(laterScreen(async () => (await screens.Sessions()).SessionsScreen));
const SessionScreen = withPageWords(laterScreen(async () => (await screens.Session()).SessionScreen));
const RoomScreen = withPageWords(laterScreen(async () => (await screens.Room()).RoomScreen));
const BallotScreen = withPageWords(laterScreen(async () => (await screens.Ballot()).BallotScreen));
const PassScreen = withPageWords(laterScreen(async () => (await screens.Pass()).PassScreen));
const NetworksScreen = withPageWords(laterScreen(async () => (await screens.Networks()).NetworksScreen));
const NetworkScreen = withPageWords(laterScreen(async () => (await screens.Network()).NetworkScreen));
const TrainerScreen = withPageWords(laterScreen(async () => (await screens.Trainer()).TrainerScreen));
const SettingsScreen = withPageWords(laterScreen(async () => (await screens.Settings()).SettingsScreen));
const HelpScreen = laterScreen(async () => (await screens.Help()).HelpScreen);

/** What an address that many open first may show, and loads before anything is drawn. */
export const FIRST_SCREENS = { Start: StartScreen, Overview: OverviewScreen, Principle: PrincipleScreen };

type CityScreen = ComponentType<{ open: OpenAssessment; part?: string; at?: string }>;

/** The screens of a city by what follows city and year in the address. */
const CITY_SCREENS: [path: string, screen: CityScreen][] = [
  ['', OverviewScreen],
  ['/one/:part', FocusScreen],
  ['/answers', AnswersScreen],
  ['/profile', ProfileScreen],
  ['/to-find-out', ToFindOutScreen],
  ['/progress/:part?', ProgressScreen],
  ['/plan', PlanScreen],
  ['/practice/:part?', PracticeScreen],
  ['/report', ReportScreen],
  ['/new-year', StartYearScreen],
  ['/new-set', NewSetScreen],
  ['/review', ReviewScreen],
  ['/files', FilesScreen],
  ['/departments', DepartmentsScreen],
  ['/share-file', ShareFileScreen],
  ['/finish', FinishScreen],
  ['/history/:part', HistoryScreen],
  ['/workshops', SessionsScreen],
  ['/workshop/:part/:at?', SessionScreen],
  ['/:part/:at?', PrincipleScreen],
];

/** What there is of a part of a year too: a department answers its questions and hands them back. The rest needs the whole. */
const OF_A_PART = new Set([
  '',
  '/one/:part',
  '/answers',
  '/to-find-out',
  '/history/:part',
  '/files',
  '/finish',
  '/:part/:at?',
]);

/** Every address of the app, in one list. `ui/paths.ts` writes them. */
export function Routes() {
  return (
    <Switch>
      <Route path="/" component={StartScreen} />
      <Route path="/set-up" component={SetUpScreen} />
      <Route path="/open" component={OpenFileScreen} />
      <Route path="/restore" component={RestoreScreen} />
      <Route path="/workshop" component={WorkshopScreen} />
      <Route path="/trainer/:page?/:about?/:count?">
        {({ page, about, count }) => (
          <TrainerScreen page={page} about={about} count={count === undefined ? undefined : Number(count)} />
        )}
      </Route>
      <Route path="/ballot/:pack/:sheet">{({ pack, sheet }) => <BallotScreen pack={pack} sheet={sheet} />}</Route>
      <Route path="/room/:cityId/:year/:session">
        {({ cityId, year, session }) => <RoomScreen cityId={cityId} year={Number(year)} session={session} />}
      </Route>
      <Route path="/pass/:cityId/:year/:session">
        {({ cityId, year, session }) => <PassScreen cityId={cityId} year={Number(year)} session={session} />}
      </Route>
      <Route path="/networks" component={NetworksScreen} />
      <Route path="/network/:id/:page?/:first?/:second?">
        {(params) => <NetworkScreen {...(params as NetworkParams)} />}
      </Route>
      <Route path="/settings" component={SettingsScreen} />
      <Route path="/help/:page?">{({ page }) => <HelpScreen page={page} />}</Route>
      {CITY_SCREENS.map(([path, Screen]) => (
        <Route key={path} path={`/city/:cityId/:year${path}`}>
          {(params) => cityScreen(params as CityParams, path, Screen)}
        </Route>
      ))}
      <Route>
        <NotFoundScreen />
      </Route>
    </Switch>
  );
}

type NetworkParams = { id: string; page?: string; first?: string; second?: string };
type CityParams = { cityId: string; year: string; part?: string; at?: string };

function cityScreen({ cityId, year, part, at }: CityParams, path: string, Screen: CityScreen): ReactNode {
  return (
    <CityLayout cityId={cityId} year={Number(year)}>
      {(open) => (
        <Suspense fallback={null}>
          {open.assessment.part && !OF_A_PART.has(path) ? (
            <PartNotice part={open.assessment.part} place={open.place} />
          ) : (
            <Screen open={open} {...(part ? { part } : {})} {...(at ? { at } : {})} />
          )}
        </Suspense>
      )}
    </CityLayout>
  );
}
