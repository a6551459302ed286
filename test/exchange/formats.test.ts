import { describe, expect, it } from 'vitest'
import { FORMATS, findFormat, IMPORT_ENDINGS } from '../../src/exchange/formats.js'
import { latin, makeDocx, makeOdt, makeZip, p } from './make-documents.js'
import { refusal } from './refusal.js'

describe('findFormat', () => {
  it.each([
    ['a Word document with a wrong name', makeDocx(p('P1: a')), 'x.txt', 'docx'],
    ['an OpenDocument text', makeOdt('<text:p>a</text:p>'), 'x', 'odt'],
    ['rich text called .doc', latin('{\\rtf1 P1: a}'), 'x.doc', 'rtf'],
    ['JSON', latin('{"segments": []}'), 'x.txt', 'json'],
    ['a table, by its ending', latin('speaker,text'), 'X.CSV', 'csv'],
    ['a damaged Word document, by its ending', makeDocx(p('P1: a')).subarray(0, 200), 'x.docx', 'docx'],
    ['plain text', latin('P1: a'), 'x.txt', undefined],
    ['subtitles', latin('WEBVTT\n'), 'x.vtt', undefined],
  ])('knows %s', (_, bytes, file, name) => {
    expect(findFormat(bytes, file)?.name).toBe(name)
  })

  it.each([
    ['%PDF-1.7', 'x.pdf', 'a PDF', /pdftotext/],
    ['\xd0\xcf\x11\xe0\xa1\xb1', 'x.doc', 'an old or password-protected Word document', /save it as \.docx/],
    ['ID3\x04', 'x.mp3', 'an MP3 recording', /transcribe it first/],
    ['RIFF....WAVE', 'x.wav', 'a recording (WAV or AVI)', /transcribe it first/],
    ['\0\0\0\x20ftypM4A ', 'x.m4a', 'a recording (MP4, M4A or MOV)', /transcribe it first/],
    ['<!DOCTYPE html><html>', 'x.html', 'a web page', /plain text/],
  ])('refuses %j by its name, and says how to export it', (bytes, file, what, hint) => {
    const found = refusal(() => findFormat(latin(bytes), file))
    expect(found).toMatchObject({
      code: 'stc/binary-file',
      message: `${file} is ${what}, which stc cannot read`,
    })
    expect(found?.hint).toMatch(hint)
  })

  it.each([
    ['Index/Document.iwa', 'a Pages document'],
    ['xl/workbook.xml', 'an Excel workbook'],
    ['project.qde', 'a REFI-QDA project'],
    ['photos/a.jpg', 'a zip archive'],
  ])('tells by %s that an archive is %s', (part, what) => {
    expect(refusal(() => findFormat(makeZip({ [part]: 'x' }), 'x.zip'))?.message).toContain(`is ${what}`)
  })

  it('has endings of its own for every format', () => {
    const endings = FORMATS.flatMap((format) => format.endings)
    expect(new Set(endings).size).toBe(endings.length)
    for (const ending of endings) expect(IMPORT_ENDINGS).toContain(ending)
  })
})
