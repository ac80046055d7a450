export function FocusScreen({ open: _ }: { open?: unknown; [more: string]: unknown }) {
  return null;
}
