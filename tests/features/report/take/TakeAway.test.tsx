import i18next from 'i18next';
import { act, screen, waitFor } from '@testing-library/react';
import { saveFile } from '@/data/browser/saveFile';
import { usualChoice } from '@/domain/document/choice';
import { EXPORT_FORMATS, type ExportFormat, type FileContent } from '@/exports/index';
import type { Work } from '@/exports/documents';
import { TakeAway } from '@/features/report/take/TakeAway';
import { reportInput, shorten } from '../../../exports/reportCity';
import { findAccessibilityFaults, renderScreen } from '../../../support/renderScreen';
import { openAssessment } from '../../../support/samples';

vi.mock('@/data/browser/saveFile', () => ({ saveFile: vi.fn() }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.mocked(saveFile).mockReset();
});

const HTML = EXPORT_FORMATS[0] as ExportFormat;

async function show() {
  const input = await reportInput(undefined, undefined, 'en', shorten);
  return renderScreen(<TakeAway open={await openAssessment()} inputs={[input]} choice={usualChoice('full')} />);
}

/** A writer that goes on only when it is told to. */
function holdWriter() {
  const told: { work?: Work; finish: (content: FileContent) => void; fail: () => void } = {
    finish: () => undefined,
    fail: () => undefined,
  };
  vi.spyOn(HTML, 'build').mockImplementation(
    (work) =>
      new Promise((resolve, reject) => {
        Object.assign(told, { work, finish: resolve, fail: () => reject(new Error('broken')) });
      }),
  );
  return told;
}

const button = () => screen.getAllByRole('button')[0] as HTMLElement;

describe('taking a document away', () => {
  it('tells how far it is, and at the end the name and size of the file', async () => {
    const writer = holdWriter();
    const { user, container } = await show();
    await user.click(button());
    await waitFor(() => expect(writer.work).toBeDefined());
    act(() => writer.work?.onProgress?.(3, 20));
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '3');
    expect(screen.getByText('3 of 20')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Print or save as PDF' })).toBeDisabled();
    expect(await findAccessibilityFaults(container)).toEqual([]);
    await act(async () => writer.finish('x'.repeat(4200)));
    expect(await screen.findByText(/^The file educating-cities_Granollers_2026_report_en_.*\(5 kB\)/u)).toBeVisible();
    expect(saveFile).toHaveBeenCalledOnce();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    expect(button()).toHaveFocus();
  });

  it('names the languages of documents and of the archive, and the first alone where only tables are in the file', async () => {
    for (const format of EXPORT_FORMATS as readonly ExportFormat[]) {
      vi.spyOn(format, 'build').mockResolvedValue('x');
    }
    const inputs = [
      await reportInput(undefined, undefined, 'en', shorten),
      await reportInput(undefined, undefined, 'es', shorten, 'es'),
    ] as const;
    const { user } = await renderScreen(
      <TakeAway open={await openAssessment()} inputs={inputs} choice={usualChoice('full')} />,
    );
    for (const { id } of EXPORT_FORMATS) {
      await user.click(screen.getByRole('button', { name: i18next.t(`exports.formats.${id}.label`) }));
      await screen.findByText(/is in your downloads/u);
    }
    const names = vi.mocked(saveFile).mock.calls.map(([{ name }]) => name);
    expect(names.filter((name) => name.includes('_en-es_'))).toHaveLength(4);
    expect(names.find((name) => name.includes('_archive_'))).toContain('_archive_en-es_');
    expect(names.find((name) => name.includes('_sheets_'))).toContain('_sheets_en_');
  });

  it('can be stopped: the writer hears of it, and no file is saved', async () => {
    const writer = holdWriter();
    const { user } = await show();
    await user.click(button());
    await waitFor(() => expect(writer.work).toBeDefined());
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(screen.getByText('Stopped. No file was made.')).toBeVisible();
    expect(button()).toHaveFocus();
    expect(() => writer.work?.onProgress?.(4, 20)).toThrow();
    await act(async () => writer.finish('late'));
    expect(saveFile).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Print or save as PDF' })).toBeEnabled();
  });

  it('says which one could not be made, and can be tried again', async () => {
    const writer = holdWriter();
    const { user } = await show();
    await user.click(button());
    await waitFor(() => expect(writer.work).toBeDefined());
    await act(async () => writer.fail());
    expect(await screen.findByRole('alert')).toHaveTextContent(/could not be made\. Your answers are safe/u);
    await user.click(button());
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('gives no file to who has left the page', async () => {
    const writer = holdWriter();
    const { user, unmount } = await show();
    await user.click(button());
    await waitFor(() => expect(writer.work).toBeDefined());
    unmount();
    await act(async () => writer.finish('late'));
    expect(saveFile).not.toHaveBeenCalled();
  });
});
