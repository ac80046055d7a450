export function HelpScreen({ open: _ }: { open?: unknown; [more: string]: unknown }) {
  return null;
}
