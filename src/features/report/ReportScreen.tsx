export function ReportScreen({ open: _ }: { open?: unknown; [more: string]: unknown }) {
  return null;
}
