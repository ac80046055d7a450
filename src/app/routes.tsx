import { lazy, type ComponentType, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { StartScreen } from '@/features/start/StartScreen';
import { CityLayout } from './city/CityLayout';
import { NotFoundScreen } from './NotFoundScreen';

const SetUpScreen = lazy(async () => ({ default: (await import('@/features/city/SetUpScreen')).SetUpScreen }));
const OpenFileScreen = lazy(async () => ({
  default: (await import('@/features/share/OpenFileScreen')).OpenFileScreen,
}));
const OverviewScreen = lazy(async () => ({
  default: (await import('@/features/overview/OverviewScreen')).OverviewScreen,
}));
const PrincipleScreen = lazy(async () => ({
  default: (await import('@/features/assess/PrincipleScreen')).PrincipleScreen,
}));
const FocusScreen = lazy(async () => ({ default: (await import('@/features/assess/FocusScreen')).FocusScreen }));
const ProfileScreen = lazy(async () => ({ default: (await import('@/features/results/ProfileScreen')).ProfileScreen }));
const AnswersScreen = lazy(async () => ({ default: (await import('@/features/results/AnswersScreen')).AnswersScreen }));
const ToFindOutScreen = lazy(async () => ({
  default: (await import('@/features/results/ToFindOutScreen')).ToFindOutScreen,
}));
const ReportScreen = lazy(async () => ({ default: (await import('@/features/report/ReportScreen')).ReportScreen }));
const SettingsScreen = lazy(async () => ({
  default: (await import('@/features/settings/SettingsScreen')).SettingsScreen,
}));
const HelpScreen = lazy(async () => ({ default: (await import('@/features/help/HelpScreen')).HelpScreen }));

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
      {(open) => <Screen open={open} {...(part ? { part } : {})} {...(at ? { at } : {})} />}
    </CityLayout>
  );
}
