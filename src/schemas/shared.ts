import {z} from './zod.js';
import {rules, wholes, type ImageValue, type RuleName, type TextValue} from './rules.js';
import {kinds} from './shape.js';

/** What the JSON Schema and the OpenAPI document say of a leaf beside its type. */
type Meta = {
  description?: string;
  examples?: string[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
};

/** Adds a rule to a zod type: the schema refines with it, the page's reader reads with it. */
export function leaf<S extends z.ZodMiniType>(rule: RuleName, type: S, meta: Meta = {}): S {
  const schema = type.check(z.refine((value) => rules[rule](value) !== undefined, `not a valid ${rule}`));
  kinds.add(schema, {rule});
  z.globalRegistry.add(schema, meta);
  return schema;
}

/** An identifier; a number is read as its decimal string. */
export const Id = leaf(
  'id',
  z.union([z.string(), z.number()]) as unknown as z.ZodMiniType<string, string | number>,
  {
    description: 'An identifier; a number is read as its decimal string.',
  },
);

/** A string or a language map; never parsed as HTML or Markdown. */
export const Text = leaf(
  'text',
  z.union([z.string(), z.record(z.string(), z.string())]) as z.ZodMiniType<TextValue, TextValue>,
  {description: 'A string, or a map from BCP 47 language tags to strings; never HTML or Markdown.'},
);
export type Text = z.output<typeof Text>;

/** http(s), relative or `mailto:`; relative ones resolve against the API's base. */
export const Link = leaf('link', z.string(), {
  description: 'http(s), relative to the base, or mailto:',
  format: 'uri-reference',
});

/** A URL string or `{url, alt?, width?, height?}`. */
export const Image = leaf(
  'image',
  z.union([
    z.string(),
    z.object({
      url: z.string(),
      alt: z.optional(z.union([z.string(), z.record(z.string(), z.string())])),
      width: z.optional(z.number()),
      height: z.optional(z.number()),
    }),
  ]) as unknown as z.ZodMiniType<ImageValue, string | ImageValue>,
  {description: 'http(s), relative to the base, or a raster data: URL.'},
);
export type Image = z.output<typeof Image>;

/** RFC 3339 date or date-time; also `YYYY` and `YYYY-MM`. Epoch and null mean no date. */
export const DateString = leaf('date', z.string(), {
  description: 'RFC 3339 date or date-time, also YYYY and YYYY-MM; null or the epoch means no date.',
});
export const Language = leaf('language', z.string(), {description: 'BCP 47 language tag'});
export const Country = leaf('country', z.string(), {
  description: 'ISO 3166-1 alpha-2',
  pattern: '^[A-Za-z]{2}$',
});
export const Duration = leaf('duration', z.string(), {description: 'ISO 8601 duration', format: 'duration'});
export const Count = leaf('count', z.number(), {minimum: 0});
export const Fraction = leaf('fraction', z.number(), {minimum: 0, maximum: 1});
export const Num = leaf('number', z.number());
export const Str = leaf('string', z.string());

/** An optional field; `null` says the same as nothing. */
export const maybe = <S extends z.core.$ZodType>(schema: S) => z.optional(schema);

/** A date field that may be absent, `null` or the epoch. */
export const When = z.optional(z.nullable(DateString)) as unknown as z.ZodMiniOptional<typeof DateString>;

/** An optional field whose invalid value takes the whole object with it. */
function closed<S extends z.core.$ZodType>(schema: S): z.ZodMiniOptional<S> {
  const field = z.optional(schema);
  kinds.add(field, {closed: true});
  return field;
}

/** Gives an object a rule of its own beside those of its fields. */
export function whole<S extends z.ZodMiniType>(rule: keyof typeof wholes, schema: S): S {
  const checked = schema.check(z.refine((value) => wholes[rule](value as never), `not a sound ${rule}`));
  kinds.add(checked, {whole: rule});
  return checked;
}

/** A number with its honesty: bound or exact, of whom, as of when. */
export const Figure = whole(
  'figure',
  z.object({
    value: closed(Num),
    text: maybe(Text),
    comparator: closed(z.enum(['eq', 'gt', 'gte', 'lt', 'lte', 'approx'])),
    max: closed(Num),
    unit: closed(z.enum(['count', 'percent', 'hours'])),
    label: maybe(Text),
    population: maybe(Text),
    period: maybe(Text),
    asOf: When,
    derived: closed(z.boolean()),
    source: maybe(Link),
  }),
);
export type Figure = z.output<typeof Figure>;

export const Figures = maybe(z.array(Figure));

export const Competency = z.object({
  id: maybe(Id),
  name: Text,
  framework: maybe(Text),
  dimension: maybe(Text),
  level: maybe(Text),
  url: maybe(Link),
});
export type Competency = z.output<typeof Competency>;

/** What a finished course or pathway gives. */
export const CredentialOffer = z.object({
  id: maybe(Id),
  name: Text,
  kind: maybe(z.enum(['microCertification', 'certificate', 'badge'])),
});

/** A step that a cohort goes through, with how many reached it. */
export const Stage = z.object({id: maybe(Id), name: Text, figure: maybe(Figure), note: maybe(Text)});
export type Stage = z.output<typeof Stage>;

export const kindsOfOrganization = [
  'university',
  'nationalCentre',
  'enterprise',
  'ministry',
  'network',
  'international',
] as const;

export const OrganizationRef = z.object({
  id: maybe(Id),
  name: Text,
  url: maybe(Link),
  logo: maybe(Image),
  country: maybe(Country),
  kinds: maybe(z.array(z.enum(kindsOfOrganization))),
});
export type OrganizationRef = z.output<typeof OrganizationRef>;

export const Person = z.object({name: Text, role: maybe(Text), url: maybe(Link)});
export type Person = z.output<typeof Person>;
