import { mendWindows1252 } from '../transcript/windows-1252.js'

const NAMES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
}

// Character sets of fonts (\fcharset) that stand for a code page; RTF specification 1.9.1, "Font Table".
const CHARSETS: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

/** Bytes of a Windows code page as text; windows-1252 stands in for pages that are not known. */
export function decodePage(bytes: Uint8Array, number: number): string {
  const ofWindows =
    number === 874 || (number >= 1250 && number <= 1258) ? `windows-${number}` : 'windows-1252'
  const decoder = new TextDecoder(NAMES[number] ?? ofWindows)
  const text = decoder.decode(bytes)
  return decoder.encoding === 'windows-1252' ? mendWindows1252(text) : text
}

/** The code page a font's character set stands for; undefined where the document's own holds. */
export function pageOfCharset(charset: number): number | undefined {
  return CHARSETS[charset]
}
