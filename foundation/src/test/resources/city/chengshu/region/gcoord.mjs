import gcoord from 'gcoord'
let seed = 20261123
const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647
console.log('# WGS-84, GCJ-02 and BD-09 of the same place, by npm gcoord: longitude latitude, three times')
for (let i = 0; i < 200; i++) {
  const wgs = [75 + random() * 58, 18 + random() * 34]
  const gcj = gcoord.transform(wgs, gcoord.WGS84, gcoord.GCJ02)
  const bd = gcoord.transform(wgs, gcoord.WGS84, gcoord.BD09)
  console.log([...wgs, ...gcj, ...bd].map((x) => x.toFixed(9)).join(' '))
}
