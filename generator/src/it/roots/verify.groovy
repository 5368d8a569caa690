def log = new File(basedir, 'build.log').text
assert log.count('Skipped') == 2
assert !new File(basedir, 'target/classes').exists()
assert !new File(basedir, 'target/generated-sources/burin').exists()
// Of the last build, which found the one that clean did not remove.
assert new File(basedir, 'target/test-classes/com/acme/folder/CardsClient.class').isFile()
assert log.contains("target${File.separator}generated-test-sources${File.separator}burin") || log.contains('by-phase')
