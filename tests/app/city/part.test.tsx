import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CityBar } from '@/app/city/CityBar';
import { Routes } from '@/app/routes';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { storeFreshCity, storePart } from '../../support/storedCity';

const pages = () =>
  within(screen.getByRole('navigation', { name: 'This city' }))
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')?.split('/2026')[1]]);

describe('the bar of a part', () => {
  it('says whose part it is and how large, and leads only where a part goes', async () => {
    const open = await storePart(['07.C1', '07.I2', '12.C1']);
    const { container } = await renderScreen(<CityBar open={open} />);
    expect(screen.getByText('Part of Sports: 3 questions')).toBeVisible();
    expect(pages()).toEqual([
      ['Overview', ''],
      ['All answers', '/answers'],
      ['To find out', '/to-find-out'],
      ['Save and hand back', '/finish'],
    ]);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('is not that of a whole year, which has its files instead', async () => {
    const open = await storeFreshCity();
    await renderScreen(<CityBar open={open} />, `/city/${open.city.id}/2026/departments`);
    expect(screen.queryByText(/^Part of/)).toBeNull();
    expect(pages()).toContainEqual(['Files', '/files']);
    expect(pages()).not.toContainEqual(['Save and hand back', '/finish']);
    expect(screen.getByRole('link', { name: 'Files' })).toHaveAttribute('aria-current', 'page');
  });
});

describe('the address of a page that needs the whole year', () => {
  it.each([
    'profile',
    'progress',
    'review',
    'plan',
    'practice',
    'report',
    'new-year',
    'new-set',
    'share-file',
    'departments',
  ])('says so for a part: %s', async (page) => {
    const open = await storePart(['07.C1']);
    const { container } = await renderScreen(<Routes />, `/city/${open.city.id}/2026/${page}`);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'This file holds only the part of Sports' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Back to the overview' })).toHaveAttribute(
      'href',
      `/city/${open.city.id}/2026`,
    );
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it.each([
    ['', 'Overview'],
    ['/p07', /^Principle 7/],
    ['/one/07.C1', /question 1 of 1/],
    ['/history/07.C1', /07\.C1/],
    ['/answers', /answers/i],
    ['/to-find-out', /to find out/i],
  ])('what a part has is there: %s', async (page, title) => {
    const open = await storePart(['07.C1']);
    await renderScreen(<Routes />, `/city/${open.city.id}/2026${page}`);
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
  });
});
