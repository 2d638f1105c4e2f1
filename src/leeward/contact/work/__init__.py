"""What is asked of services, in a job of the vault; and regularly, where the person turned that on."""
