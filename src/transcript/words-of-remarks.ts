import { phraseList } from '../language/word-list.js'

/** Open a remark of the transcriber, in the languages stc knows. Never people, unless declared. */
export const REMARKS =
  phraseList(`note, notes, nb, n.b, note to self, transcriber note, transcriber's note, transcriber's notes,
  transcription note, editor's note, observer note, observer's note, observation, observations, field note, field notes,
  remark, remarks, comment, comments, break, pause, recess, intermission, interruption, recording, recording stopped,
  recorded, background, background noise, noise, silence, laughter, context, setting, scene, action, memo, correction,
  merknad, merk, notat, observasjon, kommentar, avbrudd, stillhet, latter, anmärkning, paus, observation,
  anmerkung, bemerkung, notiz, unterbrechung, huomautus, huom, tauko, remarque, nota bene, nota, pausa, observación`)

/** Name a fact about the recording. Never people, unless declared; they make up a file's header. */
export const METADATA =
  phraseList(`date, time, place, location, venue, duration, length, recording date, recorded on, recorded at,
  interview date, date of interview, interview, interview number, interview no, interview id, id, participant id, case, file,
  filename, file name, audio file, source, version, title, subject, topic, project, study, study id, session, group, focus group,
  transcribed by, transcriber, transcription, transcript, transcribed, transcription date, checked by, proofread by,
  reviewed by, edited by, language, start time, end time, start, end, started, ended, moderated by, interviewed by, status, author,
  participants, attendees, attendance, in attendance, present, also present, apologies, absent, speakers, speaker key, key, legend,
  abbreviations, conventions, department, organisation, organization, email, e-mail, phone, tel, fax, url, website, link, page,
  pages, copyright, confidential, keywords, tags, abstract, summary, number of participants, consent, equipment,
  agenda, minutes, attendee list, meeting, meeting id, meeting title, to, from, cc, bcc, subject, re, sent,
  dato, tid, tidspunkt, sted, varighet, tema, emne, deltakere, til stede, prosjekt, intervju, transkribert av, opptak,
  deltagere, sidste, varighed, datum, plats, längd, ämne, deltagare, ort, dauer, thema, uhrzeit, zeit, teilnehmer, anwesend,
  projekt, transkribiert von, transkription, aufnahme, päivämäärä, aika, paikka, kesto, aihe, osallistujat, lieu, durée, sujet,
  participants présents, transcription par, fecha, lugar, duración, asunto, participantes, hora, proyecto`)

/** Head a table of those who speak. */
export const ATTENDEES =
  phraseList(`speakers, speaker, participants, participant list, attendees, attendance, in attendance, present,
  people, people present, those present, voices, cast, speaker key, key, legend, abbreviations, speaker labels, list of speakers,
  list of participants, key to speakers, key to participants, interviewees, identification of speakers, appearances, members present,
  deltakere, deltakarar, til stede, talere, deltagere, deltagare, närvarande, talare, teilnehmer, teilnehmende, teilnehmerinnen,
  sprecher, sprecherinnen, personen, anwesend, legende, osallistujat, puhujat, intervenants, participants présents, locuteurs,
  participantes, hablantes, presentes, intervinientes`)

/** Open a paragraph, a list or a heading rather than a turn. Rarely people. */
export const HEADINGS =
  phraseList(`question, questions, answer, answers, q&a, example, examples, for example, part, chapter, section, appendix,
  figure, fig, table, box, step, day, week, month, year, stage, phase, item, point, lesson, unit, module, exercise, task, option,
  article, paragraph, rule, goal, aim, aims, objective, objectives, method, methods, results, result, discussion, conclusion,
  conclusions, introduction, background, recommendation, recommendations, findings, references, reference, sources,
  ingredients, directions, instructions, requirements, warning, important, attention, caution, tip, tips, hint, reminder, problem,
  solution, reason, reasons, pros, cons, advantages, disadvantages, definition, definitions, theme, themes, ps, p.s, p.p.s, todo,
  to do, faq, tl;dr, update, edit, disclaimer, quote, quotation, translation, http, https, mailto, ftp, file, www, e.g, i.e, etc, cf, viz,
  monday, tuesday, wednesday, thursday, friday, saturday, sunday, weekend, address, parking, opening hours,
  first, firstly, second, secondly, third, thirdly, fourth, last, lastly, finally, also, remember, however, therefore, thus, still, then, now,
  spørsmål, svar, del, kapittel, eksempel, innledning, oppsummering, konklusjon, spørsmål og svar, figur, tabell, steg, trinn, uke, dag, fråga,
  exempel, beispiel, frage, antwort, teil, kapitel, abbildung, tabelle, schritt, tag, woche, hinweis, achtung, esimerkki, osa, kysymys,
  question, réponse, exemple, partie, chapitre, étape, conseil, ejemplo, pregunta, respuesta, parte, capítulo, paso`)

/** Pairs that are people where both come back by turns. */
export const QUESTION_ANSWER: readonly (readonly [string, string])[] = [
  ['question', 'answer'],
  ['spørsmål', 'svar'],
  ['fråga', 'svar'],
  ['frage', 'antwort'],
  ['kysymys', 'vastaus'],
  ['question', 'réponse'],
  ['pregunta', 'respuesta'],
]
