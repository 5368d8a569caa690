def log = new File(basedir, 'build.log').text
assert log.count('Skipped') == 2
assert !new File(basedir, 'target/classes').exists()
assert !new File(basedir, 'target/generated-sources/burin').exists()
assert new File(basedir, 'target/generated-test-sources/burin/com/acme/phase/CardsClient.java').isFile()
assert new File(basedir, 'target/test-classes/com/acme/phase/CardsClient.class').isFile()
assert new File(basedir, 'target/test-classes/com/acme/folder/CardsClient.class').isFile()

assert new File(basedir, 'elsewhere/test-classes/com/acme/folder/CardsClient.class').isFile()
