"""What is to be sent: the queue of deliveries and the rules of when each may go."""
