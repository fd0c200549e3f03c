/** What an API answers beside the resources (API contract, "Addresses" and "Caching, errors, access"). */
import {collections, Service} from '../index.js';
import {Count, Id, Link, maybe, Str, Text} from '../shared.js';
import {z} from '../zod.js';

/** Readers do without any of it (`../service.ts`); an API says at least these. */
export const ServiceReply = z.extend(Service, {
  name: Text,
  version: z.string().check(z.regex(/^1(\.\d+)?$/)),
  status: z.enum(['available', 'maintenance']),
});

/** A value that a filter can take. */
export const FacetValue = z.object({value: Id, label: maybe(Text), count: maybe(Count)});

/** By the name of the filter. */
export const Facets = z.record(z.string(), z.array(FacetValue));

/** A page of a collection. */
export const listOf = (item: z.core.$ZodType) =>
  z.object({items: z.array(item), total: maybe(Count), next: maybe(Link), facets: maybe(Facets)});

/** An error as RFC 9457 tells it. */
export const Problem = z.object({
  type: Str,
  title: Str,
  status: z.int().check(z.gte(400), z.lte(599)),
  detail: maybe(Str),
});

const lists = Object.fromEntries(
  Object.entries(collections).map(([name, item]): [string, z.ZodMiniType] => [name, maybe(z.array(item))]),
);

/** A whole API as one document; what it says of itself may be less than an API's. */
export const OneFile = z.object({service: maybe(Service), ...lists});
