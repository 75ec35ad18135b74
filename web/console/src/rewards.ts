/** Points, or 分 as yuan. */
export function amount(t: (key: string, values?: Record<string, unknown>) => string, kind?: string, value?: number | null): string {
  return kind === 'MONEY' ? t('rewards.yuan', { n: ((value ?? 0) / 100).toFixed(2) }) : t('rewards.points', { n: value ?? 0 })
}
