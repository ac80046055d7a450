import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { RecordForm } from '@/features/plan/form/RecordForm';
import { RecordInput } from '@/features/plan/form/RecordInput';
import { readLine } from '@/features/plan/form/readers';
import { startWords } from '../../../support/startWords';

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
