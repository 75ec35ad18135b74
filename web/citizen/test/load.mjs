// TypeScript of the pages that knows neither browser nor WeChat, as a module for tests.
import { readFileSync } from 'node:fs'
import ts from 'typescript'

export function load(path) {
  const source = readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8')
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } })
  return import(`data:text/javascript,${encodeURIComponent(outputText)}`)
}
