assert new File(basedir, 'target/classes/com/example/First.class').isFile()
assert new File(basedir, 'target/burin-report-default-cli.json').isFile()
def readme = new File(basedir, '../../../../README.md').text
def log = new File(basedir, 'build.log').text

// The table of parameters is the plugin's own.
def told = (log =~ /User property: (burin\.\w+)/).collect { it[1] } as Set
def written = (readme =~ /\| `(burin\.\w+)` \|/).collect { it[1] } as Set
assert told == written
