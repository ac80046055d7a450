export function SettingsScreen({ open: _ }: { open?: unknown; [more: string]: unknown }) {
  return null;
}
