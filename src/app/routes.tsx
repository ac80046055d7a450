import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { CityLayout } from './city/CityLayout';
import { NotFoundScreen } from './NotFoundScreen';
import { screens } from './screens';

const StartScreen = lazy(async () => ({ default: (await screens.Start()).StartScreen }));
const SetUpScreen = lazy(async () => ({ default: (await screens.SetUp()).SetUpScreen }));
const OpenFileScreen = withPageWords(lazy(async () => ({ default: (await screens.OpenFile()).OpenFileScreen })));
const OverviewScreen = lazy(async () => ({ default: (await screens.Overview()).OverviewScreen }));
const PrincipleScreen = lazy(async () => ({ default: (await screens.Principle()).PrincipleScreen }));
const FocusScreen = lazy(async () => ({ default: (await screens.Focus()).FocusScreen }));
const ProfileScreen = withPageWords(lazy(async () => ({ default: (await screens.Profile()).ProfileScreen })));
const AnswersScreen = withPageWords(lazy(async () => ({ default: (await screens.Answers()).AnswersScreen })));
const ToFindOutScreen = withPageWords(lazy(async () => ({ default: (await screens.ToFindOut()).ToFindOutScreen })));
const ReportScreen = withPageWords(lazy(async () => ({ default: (await screens.Report()).ReportScreen })));
const SettingsScreen = withPageWords(lazy(async () => ({ default: (await screens.Settings()).SettingsScreen })));
const HelpScreen = lazy(async () => ({ default: (await screens.Help()).HelpScreen }));

/** A screen whose words are not among those of the interface: it appears when they are there. */
function withPageWords<P extends object>(Screen: ComponentType<P>): ComponentType<P> {
  return function ScreenWithPageWords(props: P) {
    useTranslation('pages');
    return <Screen {...props} />;
  };
}

type CityScreen = ComponentType<{ open: OpenAssessment; part?: string; at?: string }>;

/** The screens of a city by what follows city and year in the address. */
const CITY_SCREENS: [path: string, screen: CityScreen][] = [
  ['', OverviewScreen],
  ['/one/:part', FocusScreen],
  ['/answers', AnswersScreen],
  ['/profile', ProfileScreen],
  ['/to-find-out', ToFindOutScreen],
  ['/report', ReportScreen],
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
