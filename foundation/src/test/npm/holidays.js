// Every day of 2023 to 2026 that differs from its week, as the npm package chinese-days has it.
import days from 'chinese-days'

const { isWorkday } = days.default ?? days
for (let day = new Date('2023-01-01T00:00:00Z'); day < new Date('2027-01-01T00:00:00Z'); day.setUTCDate(day.getUTCDate() + 1)) {
  const date = day.toISOString().slice(0, 10)
  const weekend = day.getUTCDay() % 6 === 0
  if (isWorkday(date) === weekend) {
    console.log(`${date} ${weekend ? 'WORKDAY' : 'OFF'}`)
  }
}
