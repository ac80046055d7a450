export function OverviewScreen({ open: _ }: { open?: unknown; [more: string]: unknown }) {
  return null;
}
