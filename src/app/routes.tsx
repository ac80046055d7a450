import { Suspense, type ComponentType, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { CityLayout } from './city/CityLayout';
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
const PracticeScreen = withPageWords(laterScreen(async () => (await screens.Practice()).PracticeScreen));
const ReportScreen = withPageWords(laterScreen(async () => (await screens.Report()).ReportScreen));
const ReviewScreen = withPageWords(laterScreen(async () => (await screens.Review()).ReviewScreen));
const HistoryScreen = withPageWords(laterScreen(async () => (await screens.History()).HistoryScreen));
const SettingsScreen = withPageWords(laterScreen(async () => (await screens.Settings()).SettingsScreen));
const HelpScreen = laterScreen(async () => (await screens.Help()).HelpScreen);

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
  ['/history/:part', HistoryScreen],
  ['/:part/:at?', PrincipleScreen],
];

/** Every address of the app, in one list. `ui/paths.ts` writes them. */
export function Routes() {
  return (
    <Switch>
      <Route path="/" component={StartScreen} />
      <Route path="/set-up" component={SetUpScreen} />
      <Route path="/open" component={OpenFileScreen} />
      <Route path="/settings" component={SettingsScreen} />
      <Route path="/help/:page?">{({ page }) => <HelpScreen page={page} />}</Route>
      {CITY_SCREENS.map(([path, Screen]) => (
        <Route key={path} path={`/city/:cityId/:year${path}`}>
          {(params) => cityScreen(params as CityParams, Screen)}
        </Route>
      ))}
      <Route>
        <NotFoundScreen />
      </Route>
    </Switch>
  );
}

type CityParams = { cityId: string; year: string; part?: string; at?: string };

function cityScreen({ cityId, year, part, at }: CityParams, Screen: CityScreen): ReactNode {
  return (
    <CityLayout cityId={cityId} year={Number(year)}>
      {(open) => (
        <Suspense fallback={null}>
          <Screen open={open} {...(part ? { part } : {})} {...(at ? { at } : {})} />
        </Suspense>
      )}
    </CityLayout>
  );
}
