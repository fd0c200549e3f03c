import {css} from 'lit';

/**
 * Comes with the grids. In a narrow widget the table is a list: areas, and the covered levels below each. What is
 * narrow is counted in the `em` of the table's room, which are larger for a table of many columns.
 */
export const gridStyles = css`
  .grid summary svg {
    margin-inline-end: 0.375rem;
    vertical-align: middle;
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
  .grid .room {
    container-type: inline-size;
  }
  .grid .many {
    font-size: 1.75em;
  }
  .grid .many table {
    font-size: 0.5em;
  }
  @container (min-width: 26em) {
    .grid table {
      table-layout: fixed;
    }
    .grid thead {
      position: static;
      display: table-header-group;
      clip-path: none;
    }
    .grid tr {
      display: table-row;
    }
    .grid :is(th, td, td:not(.on)) {
      position: static;
      display: table-cell;
      padding: 0.375rem;
      border: 1px solid var(--_line);
      vertical-align: top;
      clip-path: none;
    }
    .grid td.on {
      background: var(--_fill);
    }
    .grid b {
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
