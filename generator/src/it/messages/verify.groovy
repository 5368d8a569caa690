// Without Maven's own way to end its colours; nothing else acts on a terminal.
def log = new File(basedir, 'build.log').getText('UTF-8').replace('\u001B[0m', '').replace('\u001B[m', '')
assert log.chars().allMatch { it == 10 || it == 13 || it == 9 || !Character.isISOControl(it) }
assert !log.contains('\u202E')
assert !log.readLines().any { it.startsWith('[INFO] FORGED') || it.startsWith('[info] forged') }
assert log.contains('the unknown type \\u001b[2j\\r\\n[info] forged\\u202e')
assert log.contains('\\u001b[2J\\r\\n[INFO] FORGED SUCCESS\\u202e')

// Notes have file and line, and those that say the same stand together.
def notes = log.readLines().findAll { it.startsWith('[WARNING] ') }
assert notes.any { it ==~ /.*hostile\.yaml:7 #\/paths\/~1cards\/get\/paramaters.*unknown member.*/ }
def group = notes.findIndexOf { it.startsWith('[WARNING] 2 notes: the unknown type') }
assert group >= 0
assert notes[group + 1] ==~ /.*hostile\.yaml:19 #\/components\/schemas\/Card\/properties\/one/
assert notes[group + 2] ==~ /.*hostile\.yaml:20 #\/components\/schemas\/Card\/properties\/two/

// Where they are failures, each is there once; accepted ones are not there at all.
assert log.count('and the SDK would have less') == 3
assert log.contains('No SDK was generated: 3 problems')
assert log.count('2 notes: the unknown type') == 1

// What the user chose is refused by its key, and its line where it has one.
assert log.contains("refused.yaml:3 #/names/schemas/Card: 'Builder' is the name of a class that generated classes have inside")
assert log.contains("clientName: 'Builder' is the name of a class that generated classes have inside")

// No operation is no success, unless it is said to be.
assert log.contains('empty.yaml:3 #/paths: the document has no operation')
assert log.contains("empty.yaml:5 #/paths/~1cards/gett: the unknown member 'gett' of a Path Item Object of OpenAPI 3.0 (did you mean 'get'?)")
assert log.contains('0 operations, 0 models')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/burin-report-default.json'))
assert report.result == 'generated' && report.degraded[0].line == 5
