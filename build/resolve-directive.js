/**
 * What lit-html does with each value between tags, in case it is a directive: only lists have one (`repeat`), so it
 * comes with them, and with what takes over prerendered HTML: in `dist/cdn/` it is a part of `directive-helpers.js`.
 *
 * @param part of a template
 * @param value for it
 * @param noChange what leaves a part as it is
 * @returns the value; what the directive makes of it, if it is one
 */
export function resolveDirective(part, value, noChange) {
  if (value === noChange) return value;
  const Directive = value?._$litDirective$;
  if (part._$Cl?.constructor !== Directive) {
    part._$Cl = Directive && new Directive(part);
    part._$Cl?._$AT(part, part);
  }
  return part._$Cl ? part._$Cl._$AS(part, value.values) : value;
}
