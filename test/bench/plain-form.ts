/**
 * The limit for a tap: a plain HTML form of the same size, with no script of its own.
 *
 * Its service worker keeps it offline, so that it is the limit for a start, too.
 * One key question of the edition with its prompts, or all of the case's; the
 * same rail of links, the same three answers, drawn by the browser alone.
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Form } from '../../src/domain/edition/form.ts'

const toHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function makePlainForm(form: Form, keyQuestionId: string | undefined): string {
  const standards = form.standards
  const questions = standards
    .flatMap(({ keyQuestions }) => keyQuestions)
    .filter(({ id }) => keyQuestionId === undefined || id === keyQuestionId)
  const [question] = questions
  if (!question) throw new Error('the form has that key question')
  const rail = standards
    .map(
      ({ name, keyQuestions }) =>
        `<h3>${toHtml(name)}</h3>${keyQuestions
          .map(
            ({ id, short, prompts }) =>
              `<a href="#${id}">${toHtml(short)} <small>0 of ${prompts.length + 1}</small></a>`,
          )
          .join('')}`,
    )
    .join('')
  const rows = questions
    .flatMap(({ id, prompts }) => [...prompts, { id, text: 'Sufficient?' }])
    .map(
      ({ id, text }) =>
        `<fieldset><legend>${toHtml(text)}</legend>${form.answers.prompt
          .map(
            (answer) =>
              `<label><input type="radio" name="${id}" value="${answer.id}"><span>${toHtml(answer.label)}</span></label>`,
          )
          .join('')}</fieldset>`,
    )
    .join('')
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain form</title>
<link rel="stylesheet" href="/plain.css"><script src="/register.js" defer></script>
<header><b>Plain form</b></header><nav>${rail}</nav>
<main><h1>${toHtml(question.text)}</h1><form autocomplete="off">${rows}</form></main></html>`
}

const PLAIN_WORKER = `const files = ['/', '/plain.css', '/register.js']
addEventListener('install', (event) => {
  skipWaiting()
  event.waitUntil(caches.open('plain').then((cache) => cache.addAll(files)))
})
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) => {
  event.respondWith(caches.match(event.request).then((found) => found ?? fetch(event.request)))
})`

const PLAIN_CSS = `*{box-sizing:border-box}body{margin:0;font:17px/1.35 system-ui,Arial,sans-serif;display:grid;grid-template:56px 1fr/264px 1fr;height:100vh}
header{grid-column:1/3;background:#0b0c0c;color:#fff;padding:16px}nav{background:#f3f2f1;overflow:auto}nav a{display:block;padding:12px 16px}
main{overflow:auto;padding:20px 32px}fieldset{border:0;border-top:1px solid #cecece;padding:12px 0;display:flex;gap:8px}
label{display:inline-block;border:2px solid #0b0c0c;min-height:48px;padding:12px}input:checked+span{background:#0b0c0c;color:#fff}`

/**
 * A folder with the form as its page: one key question, or the whole case on one
 * page, which is how form tools show it and how the goals were measured.
 */
export function makePlainSite(form: Form, keyQuestionId?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-plain-'))
  writeFileSync(join(folder, 'index.html'), makePlainForm(form, keyQuestionId))
  writeFileSync(join(folder, 'plain.css'), PLAIN_CSS)
  writeFileSync(join(folder, 'register.js'), "navigator.serviceWorker.register('/sw.js')")
  writeFileSync(join(folder, 'sw.js'), PLAIN_WORKER)
  return folder
}
