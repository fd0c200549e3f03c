import type {Checked} from './request.js';

/** In rem: about the height of a screen. What is higher pushes nothing that is seen. */
const SCREEN = 60;

/** The classes of `reserve.css` that keep a widget's room, so that nothing below it moves when it comes. */
export function roomClass({widget, attributes, measured}: Checked): string {
  const given = new Map(attributes);
  const layout = given.get('layout') ?? 'card';
  const room = widget.room[layout as keyof typeof widget.room];
  const [narrow, wide] = room.map((rem, i) =>
    fitting(
      widget.hasMany ? ofEntries(rem, given.get('limit')) : rem,
      measured && [measured.narrow, measured.wide][i],
    ),
  );
  return `iioe-reserve-${narrow}${wide === narrow ? '' : ` iioe-reserve-wide-${wide}`}`;
}

/** In rem: the line that says how many there are, and the button that shows more. */
const AROUND = 6;

/** A list that isn't told how many it shows fills a screen. */
const ofEntries = (rem: number, limit: string | undefined): number =>
  stepFor(rem * Number(limit ?? Infinity) + AROUND);

/** So far may a widget be from its class: its height differs with the page's letters, and its data. */
const TOLERANCE = 0.25;

/** The usual step, unless what was measured is far from it. */
function fitting(usual: number, measured = usual): number {
  const seen = Math.min(measured, SCREEN);
  return Math.abs(seen - usual) > usual * TOLERANCE ? stepFor(seen) : usual;
}

const stepFor = (rem: number): number => STEPS.find((step) => step >= rem) ?? SCREEN;

/** What `reserve.css` has classes for. */
const STEPS = [8, 10, 12, 15, 20, 25, 30, 35, 40, 50, SCREEN];
