export function OpenFileScreen({ open: _ }: { open?: unknown; [more: string]: unknown }) {
  return null;
}
