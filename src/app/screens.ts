/** How the code of each screen is loaded. Named apart from the screens themselves, so that loading can begin early. */
export const screens = {
  Start: () => import('@/features/start/StartScreen'),
  SetUp: () => import('@/features/city/SetUpScreen'),
  OpenFile: () => import('@/features/share/OpenFileScreen'),
  Overview: () => import('@/features/overview/OverviewScreen'),
  Principle: () => import('@/features/assess/PrincipleScreen'),
  Focus: () => import('@/features/assess/FocusScreen'),
  Profile: () => import('@/features/results/ProfileScreen'),
  Answers: () => import('@/features/results/AnswersScreen'),
  ToFindOut: () => import('@/features/results/ToFindOutScreen'),
  Report: () => import('@/features/report/ReportScreen'),
  Settings: () => import('@/features/settings/SettingsScreen'),
  Help: () => import('@/features/help/HelpScreen'),
};
