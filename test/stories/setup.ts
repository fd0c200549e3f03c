import {afterEach, expect} from 'vitest';
import {standingOut} from './overflow.js';

// After each story, in the container that the tests make as narrow as a phone.
afterEach(() => {
  for (const container of document.querySelectorAll('.container')) {
    expect(standingOut(container), 'stands out of the container').toEqual([]);
  }
});
