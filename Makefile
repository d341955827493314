# dolbom: what a developer or an administrator runs. `make help` lists it.

PREFIX ?= /usr/local
DESTDIR ?=

MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.PHONY: run test lint screens bench install clean build deb deb-free help

run: ## install what is missing, build, and show a training night
	@.ci/packages build
	@.ci/build
	@.ci/demo

test: ## install what is missing, lint, build and run every test
	@.ci/packages build test
	@.ci/packages --wish readers
	@$(MAKE) lint
	@.ci/test

lint: ## check the format of all Swift sources
	@swift format lint --parallel -r -s Sources Tests Package.swift </dev/null

screens: ## take the screens of the README and the manual anew
	@.ci/packages build test
	@.ci/screens

bench: ## time the program: start, engine, store, desk
	@.ci/packages build bench
	@.ci/build
	@.ci/bench

build: ## install what is missing and build the release binary
	@.ci/packages build
	@.ci/build

deb-free: ## build the release binary without looking at Debian packages
	@.ci/build

deb: ## build the Debian package; prints where it is
	@.ci/packages build deb
	@.ci/build
	@.ci/deb

install: build ## install the binary and the notices under $(DESTDIR)$(PREFIX)
	@install -D -m 755 "$$(.ci/build --path)" "$(DESTDIR)$(PREFIX)/bin/dolbom"
	@install -D -m 644 Resources/NOTICES.md "$(DESTDIR)$(PREFIX)/share/doc/dolbom/NOTICES.md"
	@echo "$(DESTDIR)$(PREFIX)/bin/dolbom"

clean: ## remove everything that was built
	@rm -rf .build

help: ## show this list
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/make \1\t\2/p' Makefile | expand -t 16
