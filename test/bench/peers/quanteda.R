# Rscript quanteda.R THREADS FOLDER LIST TERMS: tokens and lookup of every file; prints `file<tab>matches`.
# LIST names the files, one a line; TERMS holds `code<tab>term` lines.
suppressPackageStartupMessages(library(quanteda))
args <- commandArgs(trailingOnly = TRUE)
quanteda_options(threads = as.integer(args[1]))
files <- readLines(args[3], encoding = "UTF-8")
texts <- vapply(file.path(args[2], files), function(file) {
  text <- readChar(file, file.size(file), useBytes = TRUE)
  Encoding(text) <- "UTF-8"
  text
}, "")
names(texts) <- files
terms <- read.delim(args[4], header = FALSE, quote = "", encoding = "UTF-8", col.names = c("code", "term"))
codes <- dictionary(split(terms$term, terms$code))
found <- tokens_lookup(tokens(texts), codes, valuetype = "glob", case_insensitive = TRUE)
writeLines(paste(files, ntoken(found), sep = "\t"))
