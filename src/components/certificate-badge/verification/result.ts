import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../../../internal/words.js';
import type {Check, Step, VerificationResult} from '../../../verify/index.js';
import {renderMark} from '../mark.js';
import type {Outcome} from './check.js';
import {apart, plain, sentence, term} from './words.js';

/** Each verdict has a word and a shape, so that none is told by its colour. */
const SHAPES = {verified: 'tick', 'not-verified': 'cross', 'could-not-check': 'question'} as const;

type Key = Parameters<typeof term>[1];

const AXES = ['proof', 'issuer', 'time', 'status', 'trust'] as const;

export const renderStep = (step: Step | 'load', w: Words): TemplateResult =>
  html`<p class="muted">${term(w, `step-${step}`)}</p>`;

/** The verdict in a word, whose signature it is about, and when it was checked. */
export function renderVerdict({result, mismatch}: Outcome, w: Words): TemplateResult {
  const {verdict, checkedAt} = result;
  const means = mismatch.length ? 'verdict-record-mismatch-means' : (`verdict-${verdict}-means` as const);
  const reason = result.checks.find(
    ({outcome}) => outcome === (verdict === 'not-verified' ? 'fail' : 'unknown'),
  );
  return html`${renderMark('verdict-word', verdict, SHAPES[verdict], term(w, `verdict-${verdict}`))}
    <p>${term(w, means)}</p>
    ${verdict === 'verified' || !reason ? nothing : html`<p part="reason">${lineOf(reason, w)}</p>`}
    ${renderClaim(result, w)}
    <p class="muted">${term(w, 'checkedAt', {date: timeOf(checkedAt, w)})}</p>`;
}

/** A name that only the issuer itself goes by says so. */
function renderClaim(
  {issuerId = '', claimedIssuerName: name, trust, proof}: VerificationResult,
  w: Words,
): unknown {
  if (!issuerId) return nothing;
  const isOwn = /^did:(key|jwk):/.test(issuerId) && trust !== 'listed' && proof === 'valid';
  return html`<p part="issuer-id"><bdi>${renderId(issuerId)}</bdi></p>
    ${isOwn ? html`<p part="own-claim" class="muted">${name ? term(w, 'own-claim', {name: apart(w, name)}) : term(w, 'own-claim-nameless')}</p>` : nothing}`;
}

/** An address as the browser takes it, its host in bold: whatever else stands in it passes for no other. */
function renderId(id: string): unknown {
  if (!/^https?:/i.test(id) || !URL.canParse(id)) return plain(id);
  const {href, host} = new URL(id);
  const at = href.indexOf(host);
  return html`${href.slice(0, at)}<strong>${host}</strong>${href.slice(at + host.length)}`;
}

/** Axis by axis, then line by line: what was found, and against what. */
export function renderDetails({result}: Outcome, w: Words): TemplateResult {
  const axes = AXES.filter((axis) => result[axis] !== 'not-asked');
  return html`<details part="checks">
    <summary>${term(w, 'details')}</summary>
    <dl part="axes">
      ${axes.map((axis) => {
        // prettier-ignore
        return html`<dt part="label">${term(w, `axis-${axis}`)}</dt><dd part="fact">${term(w, keyOf(result, axis))}</dd>`;
      })}
    </dl>
    <ul part="lines" class="stack">
      ${result.checks.map(
        (check) =>
          html`<li part="line" class=${check.outcome}>
            <strong>${term(w, `outcome-${check.outcome}`)}</strong> ${lineOf(check, w)}
          </li>`,
      )}
    </ul>
  </details>`;
}

const keyOf = (result: VerificationResult, axis: (typeof AXES)[number]) => `${axis}-${result[axis]}` as Key;

function lineOf(check: Check, w: Words): string {
  if (check.id === 'record-revoked' || check.id === 'record-suspended') return term(w, check.id);
  if (check.id !== 'record-mismatch') return sentence(w, check);
  const fields = check.values!.fields!.split(',').map((field) => term(w, `field-${field}` as Key));
  return sentence(w, {...check, values: {fields: w.list(fields).join('')}});
}

const timeOf = (date: string, w: Words): string =>
  w.intl('DateTimeFormat', {dateStyle: 'long', timeStyle: 'short'}).format(new Date(date));
