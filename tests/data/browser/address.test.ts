// @vitest-environment node
import { getAddress } from '@/data/browser/address';

it('is the page with the path behind the hash, without what an installed app adds', () => {
  expect(getAddress('/ballot/set/all', 'https://cities.example.org/tool/?source=app#/settings')).toEqual({
    href: 'https://cities.example.org/tool/#/ballot/set/all',
    isOnlyHere: false,
  });
});

it.each([
  'file:///C:/tool/index.html',
  'http://localhost:4173/',
  'http://tool.localhost/',
  'http://127.0.0.1:8080/',
  'http://[::1]:8080/',
])('says of %s that no other device can open it', (from) => {
  expect(getAddress('/ballot/set/all', from).isOnlyHere).toBe(true);
});

it.each(['https://localhost.example.org/', 'http://192.168.1.20/', 'https://tool.city.example/'])(
  'takes %s for an address of others',
  (from) => {
    expect(getAddress('/ballot/set/all', from).isOnlyHere).toBe(false);
  },
);
