/**
 * The Makefile of a study: one rule a step, each naming what it reads, so that `make -j` rebuilds only what changed.
 * `stc` is the command that runs stc.
 */
export function makefile(stc = 'stc'): string {
  return `# make          build everything into build/ (only what changed; make -j is fine)
# make check    what is wrong, with file:line:col
# make clean    throw build/ away: all of it can be made again

STC ?= ${stc}

TRANSCRIPTS := $(wildcard transcripts/*.txt)
THEMES      := $(wildcard themes/*.yaml)
# The folders stand beside their files because a file that was removed changes only its folder.
SOURCES     := study.yaml codebook.yaml transcripts $(TRANSCRIPTS) $(wildcard coding coding/*.yaml)
CONDENSATES := $(wildcard condensates condensates/*.md)
SYNTHESIS   := $(wildcard synthesis synthesis/*.md)

all: build/turns.csv build/units.csv build/groups.md build/condensates.md build/synthesis.md build/report.md
ifneq ($(THEMES),)
all: build/themes.md
endif

build/turns.csv: study.yaml $(TRANSCRIPTS)
	@$(STC) turns -o $@
build/themes.md: $(THEMES) study.yaml codebook.yaml
	@$(STC) themes -o $@
build/units.ndjson: $(SOURCES)
	@$(STC) code -o $@
build/units.csv: $(SOURCES)
	@$(STC) code --quiet -o $@
build/groups.md: build/units.ndjson codebook.yaml
	@$(STC) group - -o $@ < $<
build/condensates.md: build/units.ndjson codebook.yaml $(CONDENSATES)
	@$(STC) condense - -o $@ < $<
build/synthesis.md: build/units.ndjson codebook.yaml $(CONDENSATES) $(SYNTHESIS)
	@$(STC) synthesize - -o $@ < $<
build/report.md: $(SOURCES) $(THEMES) $(CONDENSATES) $(SYNTHESIS)
	@$(STC) report -o $@

check:
	@$(STC) check
clean:
	rm -rf build

.PHONY: all check clean
.DELETE_ON_ERROR:
`
}
