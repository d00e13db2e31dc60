import * as z from 'zod/mini'
import { numberInQuery } from './endpoint'

const PAGE_MAX = 2 ** 31 - 1
const PER_PAGE_MAX = 100

/** Which page of a list is asked for, by its number. */
export const Page = z.object({
  page: numberInQuery(1, PAGE_MAX, 1),
  per_page: numberInQuery(1, PER_PAGE_MAX, 50),
})
export type Page = z.output<typeof Page>

export const Pagination = z.object({
  page: z.number(),
  per_page: z.number(),
  total: z.number(),
  pages: z.number(),
})
export type Pagination = z.output<typeof Pagination>

export const rowsBefore = ({ page, per_page: perPage }: Page): bigint => BigInt(page - 1) * BigInt(perPage)

export const pagination = ({ page, per_page }: Page, total: number): Pagination => ({
  page,
  per_page,
  total,
  pages: Math.ceil(total / per_page),
})
