/** What the server tells the screen. Its document marks nothing as always there, though all of it is but what is asked about with `??`. */
import type { Schemas as Documented } from '@chengshu/api'

type Told<T> = T extends (infer Item)[] ? Told<Item>[] : T extends object ? { [Key in keyof T]-?: Told<NonNullable<T[Key]>> } : T

export type Schemas = Told<Documented>
