export function ProfileScreen({ open: _ }: { open?: unknown; [more: string]: unknown }) {
  return null;
}
