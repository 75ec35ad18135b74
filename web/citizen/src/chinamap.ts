/** Maps of the country show places shifted (GCJ-02); everything else here is WGS-84. */
const A = 6378245
const EE = 0.006693421622965943

export interface Point { longitude: number; latitude: number }

const wave = (x: number, longest: number, second: number, a: number, b: number) => ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3 + ((20 * Math.sin(longest) + 40 * Math.sin(second)) * 2) / 3 + ((a + b) * 2) / 3
const shift = ({ longitude, latitude }: Point): Point => {
  const x = longitude - 105
  const y = latitude - 35
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + wave(x, y * Math.PI, (y / 3) * Math.PI, 160 * Math.sin((y / 12) * Math.PI), 320 * Math.sin((y * Math.PI) / 30))
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + wave(x, x * Math.PI, (x / 3) * Math.PI, 150 * Math.sin((x / 12) * Math.PI), 300 * Math.sin((x / 30) * Math.PI))
  const angle = (latitude / 180) * Math.PI
  const magic = 1 - EE * Math.sin(angle) ** 2
  return { longitude: (east * 180) / ((A / Math.sqrt(magic)) * Math.cos(angle) * Math.PI), latitude: (north * 180) / (((A * (1 - EE)) / (magic * Math.sqrt(magic))) * Math.PI) }
}

export function toMap(point: Point): Point {
  const by = shift(point)
  return { longitude: point.longitude + by.longitude, latitude: point.latitude + by.latitude }
}

/** To a centimetre: the shift changes slowly. */
export function fromMap(point: Point): Point {
  let guess = point
  for (let i = 0; i < 4; i++) {
    const there = toMap(guess)
    guess = { longitude: guess.longitude + point.longitude - there.longitude, latitude: guess.latitude + point.latitude - there.latitude }
  }
  return guess
}
