import {css} from 'lit';

/** Comes with the grids. In a narrow widget the table is a list: areas, and the covered levels below each. */
export const gridStyles = css`
  .grid summary {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    cursor: pointer;
  }
  .grid summary::before {
    content: '';
    flex: none;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline: 0.125rem;
    border-width: 0 2px 2px 0;
    border-style: solid;
    border-color: var(--_muted);
    rotate: -45deg;
  }
  .grid:dir(rtl) summary::before {
    rotate: 135deg;
  }
  .grid[open] summary::before {
    rotate: 45deg;
  }
  .grid summary svg {
    flex: none;
    inline-size: auto;
    block-size: auto;
    stroke: none;
    fill: var(--_line);
  }
  .grid .on {
    fill: var(--_accent);
  }
  .grid u {
    text-underline-offset: 0.2em;
  }
  .grid table {
    inline-size: 100%;
    margin-block: 0.5rem;
    border-collapse: collapse;
    font-size: 0.875em;
    text-align: start;
  }
  .grid b {
    margin-inline-end: 0.25rem;
  }
  .grid :is(tr, th, td) {
    display: block;
  }
  .grid tr {
    padding-block: 0.375rem;
    border-block-end: 1px solid var(--_line);
    font-size: 1em;
  }
  .grid th {
    font-weight: 700;
    text-align: start;
  }
  .grid tr.muted th {
    font-weight: 400;
  }
  .grid thead,
  .grid td:not(.on) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .grid td svg {
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.375rem;
    vertical-align: -0.125em;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2.5;
  }
  @container (min-width: 26rem) {
    .grid .few {
      table-layout: fixed;
    }
    .grid .few thead {
      position: static;
      display: table-header-group;
      clip-path: none;
    }
    .grid .few tr {
      display: table-row;
    }
    .grid .few :is(th, td) {
      position: static;
      display: table-cell;
      padding: 0.375rem;
      border: 1px solid var(--_line);
      vertical-align: top;
      clip-path: none;
    }
    .grid .few .on {
      background: var(--_fill);
    }
    .grid .few b {
      display: none;
    }
  }
  @container (min-width: 46rem) {
    .grid .many {
      table-layout: fixed;
    }
    .grid .many thead {
      position: static;
      display: table-header-group;
      clip-path: none;
    }
    .grid .many tr {
      display: table-row;
    }
    .grid .many :is(th, td) {
      position: static;
      display: table-cell;
      padding: 0.375rem;
      border: 1px solid var(--_line);
      vertical-align: top;
      clip-path: none;
    }
    .grid .many .on {
      background: var(--_fill);
    }
    .grid .many b {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .grid summary svg {
      fill: GrayText;
    }
    .grid summary .on {
      fill: Highlight;
    }
    .grid td svg {
      stroke: CanvasText;
    }
  }
  @media print {
    .grid::details-content {
      content-visibility: visible;
    }
  }
`;
