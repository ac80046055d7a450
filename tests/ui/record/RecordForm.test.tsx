import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { RecordForm } from '@/ui/record/RecordForm';
import { RecordInput } from '@/ui/record/RecordInput';
import { readLine } from '@/ui/record/readers';
import { startWords } from '../../support/startWords';

beforeAll(startWords);

const form = (title: string, at: string) => (
  <RecordForm kept={{ title }} at={at} readers={{ title: readLine }} write={() => Promise.resolve()}>
    <RecordInput name="title" label="Title" />
  </RecordForm>
);

it('keeps the letters typed since when the store answers late, and takes over what is newer', async () => {
  const user = userEvent.setup();
  const { rerender } = render(form('', '2020-01-01T00:00:00.000Z'));
  const input = screen.getByLabelText('Title');
  await user.type(input, 'City');
  await act(async () => rerender(form('Ci', '2020-01-01T00:00:01.000Z')));
  expect(input).toHaveValue('City');
  await act(async () => rerender(form('From another tab', '2999-01-01T00:00:00.000Z')));
  expect(input).toHaveValue('From another tab');
});

it('takes nothing over that was read before its own write was on the disk', async () => {
  const user = userEvent.setup();
  const WRITTEN = '2999-01-01T00:00:02.000Z';
  const written = (title: string, at: string) => (
    <RecordForm kept={{ title }} at={at} readers={{ title: readLine }} write={() => Promise.resolve(WRITTEN)}>
      <RecordInput name="title" label="Title" />
    </RecordForm>
  );
  const { rerender } = render(written('', '2020-01-01T00:00:00.000Z'));
  const input = screen.getByLabelText('Title');
  await user.type(input, 'City');
  await act(async () => rerender(written('Ci', '2999-01-01T00:00:01.000Z')));
  expect(input).toHaveValue('City');
  await act(async () => rerender(written('From another tab', '2999-01-01T00:00:03.000Z')));
  expect(input).toHaveValue('From another tab');
});
